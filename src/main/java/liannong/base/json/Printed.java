package liannong.base.json;

import java.io.IOException;
import java.io.OutputStream;

/** What a command prints when nothing was refused. */
public interface Printed {

    void to(OutputStream out) throws IOException;
}
