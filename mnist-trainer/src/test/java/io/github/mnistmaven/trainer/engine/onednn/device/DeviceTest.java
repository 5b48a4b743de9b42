package io.github.mnistmaven.trainer.engine.onednn.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeviceTest {
    private final Device device = new Device();

    @AfterEach
    void close() {
        device.close();
    }

    @Test
    void zerosAreZeroAndAScalarIsItsValue() {
        assertThat(read(device.zeros(Layouts.plain(3, 7)), 21)).containsOnly(0);
        assertThat(read(device.scalar(0.5), 1)).containsExactly(0.5f);
    }

    @Test
    void aViewIsAPartOfItsBuffer() {
        Tensor buffer = device.allocate(Layouts.plain(6));
        buffer.put(1, 2, 3, 4, 5, 6);
        Tensor view = device.view(Layouts.plain(2), buffer, 3);

        assertThat(read(view, 2)).containsExactly(4, 5);
        view.put(40, 50);
        assertThat(read(buffer, 6)).containsExactly(1, 2, 3, 40, 50, 6);
    }

    @Test
    void aViewOfAViewIsWhereBothSay() {
        Tensor buffer = device.allocate(Layouts.plain(6));
        buffer.put(1, 2, 3, 4, 5, 6);
        Tensor view = device.view(Layouts.plain(4), buffer, 2);

        assertThat(read(device.view(Layouts.plain(2), view, 1), 2)).containsExactly(4, 5);
    }

    @Test
    void aViewDoesNotLeaveItsBuffer() {
        Tensor buffer = device.allocate(Layouts.plain(6));

        assertThatCode(() -> device.view(Layouts.plain(2), buffer, 4)).doesNotThrowAnyException();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> device.view(Layouts.plain(2), buffer, 5))
                .withMessage("a view of 8 bytes at 20 leaves a buffer of 24");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> device.view(Layouts.plain(2), buffer, -1))
                .withMessage("a view of 8 bytes at -4 leaves a buffer of 24");
    }

    @Test
    void noMoreValuesThanATensorHasAreReadOrWritten() {
        Tensor tensor = device.allocate(Layouts.plain(2));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> tensor.put(1, 2, 3))
                .withMessage("3 values in a tensor of 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tensor.get(new float[3]))
                .withMessage("3 values in a tensor of 2");
    }

    @Test
    void aCopyHasTheSameValuesInAnotherOrder() {
        Tensor rows = device.allocate(Layouts.plain(2, 3));
        Tensor columns = device.allocate(Layouts.transposed(2, 3));
        rows.put(1, 2, 3, 4, 5, 6);

        device.copy(rows, columns).run();
        device.await();

        assertThat(read(columns, 6)).containsExactly(1, 4, 2, 5, 3, 6);
    }

    @Test
    void toCloseAgainDoesNothing() {
        device.allocate(Layouts.plain(2));
        device.close();

        assertThatCode(device::close).doesNotThrowAnyException();
    }

    private static float[] read(Tensor tensor, int count) {
        float[] values = new float[count];
        tensor.get(values);
        return values;
    }
}
