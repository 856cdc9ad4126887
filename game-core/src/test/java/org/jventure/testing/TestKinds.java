package org.jventure.testing;

import java.util.List;
import org.jventure.codex.Kind;
import org.jventure.codex.Kinds;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The live kinds of content, all of them, found as the server finds them. */
public final class TestKinds {

    private static final Kinds ALL = scan();

    private TestKinds() {}

    public static Kinds all() {
        return ALL;
    }

    private static Kinds scan() {
        try (var beans = new AnnotationConfigApplicationContext("org.jventure.codex")) {
            return new Kinds(beans.getBeansOfType(Kind.class).values().stream().<Kind<?>>map(kind -> kind).toList());
        }
    }
}
