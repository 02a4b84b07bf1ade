package liannong.access;

import java.util.List;

/** The sign-ins of a demonstration, shown on its sign-in page; in production there is no such bean. */
public interface DemoSignIns {

    /** One sign-in: who, what he does, and the name and secret to type. */
    record DemoSignIn(String who, String what, String signInName, String secret) {}

    List<DemoSignIn> list();
}
