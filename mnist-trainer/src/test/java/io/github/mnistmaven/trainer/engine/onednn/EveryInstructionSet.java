package io.github.mnistmaven.trainer.engine.onednn;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Optional;
import org.bytedeco.dnnl.global.dnnl;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Tests of what oneDNN's kernels compute. The build runs them again with those for lesser processors, which it names in
 * the environment; they are skipped where this processor lacks the instructions, too.
 */
@Retention(RetentionPolicy.RUNTIME)
@Tag("kernels")
@ExtendWith(EveryInstructionSet.IsThere.class)
@interface EveryInstructionSet {

    /** Whether oneDNN computes with the instruction set that the environment names, if it names one. */
    final class IsThere implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            String found = dnnl.get_effective_cpu_isa().toString();
            Optional<String> named = Optional.ofNullable(System.getenv("ONEDNN_MAX_CPU_ISA"));
            return named.filter(name -> !name.equalsIgnoreCase(found)).isEmpty()
                    ? ConditionEvaluationResult.enabled("oneDNN computes with " + found)
                    : ConditionEvaluationResult.disabled(
                            "this processor has no " + named.get() + ": oneDNN computes with " + found);
        }
    }
}
