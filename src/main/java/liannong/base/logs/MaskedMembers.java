package liannong.base.logs;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.json.JsonWriter.MemberPath;
import org.springframework.boot.json.JsonWriter.Members;
import org.springframework.boot.json.JsonWriter.ValueProcessor;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/** Every text of a structured line is masked before it is written. */
final class MaskedMembers implements StructuredLoggingJsonMembersCustomizer<Object> {

    private static final Set<String> FAILURES = Set.of("error", "stack_trace", "full_message");

    @Override
    public void customize(Members<Object> members) {
        ValueProcessor<String> masking = MaskedMembers::masked;
        members.applyingValueProcessor(masking.whenInstanceOf(String.class));
    }

    private static @Nullable String masked(MemberPath path, @Nullable String text) {
        if (text == null) return null;
        return isFailure(path) ? Masked.failure(text) : Masked.line(text);
    }

    /** As {@code error.message} of ECS, {@code stack_trace} of Logstash, {@code full_message} of GELF. */
    private static boolean isFailure(MemberPath path) {
        String name = path.toUnescapedString();
        return FAILURES.stream().anyMatch(name::contains);
    }
}
