package io.github.mnistmaven.plugin.training;

import io.github.mnistmaven.experiment.data.DataLocation;
import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.plugin.estimate.ThreadRule;
import io.github.mnistmaven.plugin.fork.ClassArchive;
import io.github.mnistmaven.plugin.fork.ForkCommand;
import io.github.mnistmaven.plugin.fork.TrainerJvm;
import io.github.mnistmaven.plugin.fork.UserOptions;
import io.github.mnistmaven.plugin.host.InstructionSet;
import io.github.mnistmaven.plugin.resolve.ResolutionException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What all trainers of one build are started with.
 *
 * @param jvm the Java installation
 * @param argLine further JVM arguments in one text, from the user; may be empty
 * @param engines what each engine runs on
 * @param threads how many native threads they get
 * @param machineMemory the bytes of memory of the machine they run on
 * @param inherited the environment that they inherit
 * @param environment further environment variables, from the user
 * @param timeout how long one trainer may take; empty for as long as it likes
 */
public record TrainerSetup(
        TrainerJvm jvm,
        String argLine,
        EngineRuntime.Locator engines,
        ThreadRule threads,
        long machineMemory,
        Map<String, String> inherited,
        Map<String, String> environment,
        Optional<Duration> timeout) {

    public TrainerSetup {
        inherited = Map.copyOf(inherited);
        environment = Map.copyOf(environment);
    }

    /**
     * The command that trains the plan in {@code directory} on {@code data}.
     *
     * @param engine the engine that trains, not {@code auto}
     * @param plan what it trains
     * @param memory what the trainer gets
     * @throws ResolutionException if the engine can't be had
     */
    ForkCommand command(
            EngineChoice engine, TrainingPlan plan, TrainerMemory memory, RunDirectory directory, DataLocation data)
            throws ResolutionException {
        EngineRuntime runtime = engines.of(engine);
        UserOptions asked = UserOptions.of(argLine, given());
        List<String> arguments = new ArrayList<>(jvm.permissions());
        arguments.addAll(memory.arguments());
        if (engine == EngineChoice.ONEDNN && !asked.decideOnMemory()) {
            arguments.addAll(memory.collector());
        }
        arguments.addAll(runtime.arguments());
        return new ForkCommand(
                jvm.java(),
                arguments,
                ClassArchive.in(runtime.nativeCaches(), jvm, asked, runtime.classPath()),
                argLine,
                runtime.classPath(),
                variables(runtime, plan),
                environment.keySet(),
                directory,
                data);
    }

    private Map<String, String> variables(EngineRuntime runtime, TrainingPlan plan) {
        Map<String, String> variables =
                new TreeMap<>(runtime.natives().environment(threads.of(runtime.engine(), plan)));
        variables.putAll(environment);
        runtime.natives()
                .instructionSet(given())
                .ifPresent(instructions -> variables.put(InstructionSet.VARIABLE, instructions.name()));
        return variables;
    }

    /** The environment as the user gives it. */
    private Map<String, String> given() {
        Map<String, String> given = new HashMap<>(inherited);
        given.putAll(environment);
        return given;
    }

    /**
     * What the bytes of a model depend on besides its plan and its data.
     *
     * @param engine the engine that trains, not {@code auto}
     * @param plan what it trains, on which the number of threads depends
     * @throws ResolutionException if the engine can't be had
     * @throws IOException if a jar can't be read
     */
    SortedMap<String, String> fingerprint(EngineChoice engine, TrainingPlan plan)
            throws ResolutionException, IOException {
        EngineRuntime runtime = engines.of(engine);
        SortedMap<String, String> parts = new TreeMap<>(runtime.fingerprint());
        parts.put("java", jvm.version().toString());
        parts.put("arguments", argLine);
        variables(runtime, plan).forEach((name, value) -> parts.put("environment." + name, value));
        return parts;
    }
}
