package org.jventure.testing;

import java.util.ArrayList;
import java.util.List;
import org.jventure.codex.Kind;
import org.jventure.codex.Kinds;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The live kinds of content, all of them, found as the server finds them; a test may add kinds of its own. */
public final class TestKinds {

    private static final List<Kind<?>> LIVE = scan();

    private TestKinds() {}

    public static Kinds all() {
        return new Kinds(LIVE);
    }

    public static Kinds and(Kind<?> more) {
        var kinds = new ArrayList<>(LIVE);
        kinds.add(more);
        return new Kinds(kinds);
    }

    private static List<Kind<?>> scan() {
        try (var beans = new AnnotationConfigApplicationContext("org.jventure.codex")) {
            return beans.getBeansOfType(Kind.class).values().stream().<Kind<?>>map(kind -> kind).toList();
        }
    }
}
