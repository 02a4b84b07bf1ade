package liannong.base.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** JSON that goes out: one object on one line, in UTF-8. */
public final class WrittenJson {

    /** What breaks off must not be closed as if it were whole. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private WrittenJson() {}

    /** @throws IOException when it is not written in full */
    public static void object(OutputStream out, Consumer<JsonGenerator> fields) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            fields.accept(json);
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (JacksonIOException unwritable) {
            throw new IOException(unwritable);
        }
    }
}
