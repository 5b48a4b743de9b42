package io.github.mnistmaven.trainer.engine.onednn.optimizer;

import io.github.mnistmaven.trainer.engine.onednn.device.Device;
import io.github.mnistmaven.trainer.engine.onednn.device.Tensor;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.dnnl.memory;

/** What an optimizer remembers of all parameters, in the order in which its rule asks for it; zero at first. */
final class Slots {
    private final Device device;
    private final memory.desc layout;
    private final List<Tensor> all = new ArrayList<>();

    Slots(Device device, memory.desc layout) {
        this.device = device;
        this.layout = layout;
    }

    /** @param index at most the number of those that were asked for before */
    Tensor get(int index) {
        if (index == all.size()) {
            all.add(device.zeros(layout));
        }
        return all.get(index);
    }

    List<Tensor> all() {
        return List.copyOf(all);
    }
}
