package org.jventure.testing;

import org.jventure.kernel.PrototypeId;
import org.jventure.text.Articles;
import org.jventure.text.StyledText;
import org.jventure.text.Words;
import org.jventure.world.ItemPrototype;

/** A kind of item in a few words: {@code item("chest").holding(2).fixed()}. Immutable. */
public record TestItem(String name, int capacity, boolean takeable, int respawn) {

    public static TestItem item(String name) {
        return new TestItem(name, 0, true, 0);
    }

    /** A container for so many. */
    public TestItem holding(int things) {
        return new TestItem(name, things, takeable, respawn);
    }

    /** Furniture: nobody can take it. */
    public TestItem fixed() {
        return new TestItem(name, capacity, false, respawn);
    }

    /** Comes again so many seconds after it was taken. */
    public TestItem respawning(int seconds) {
        return new TestItem(name, capacity, takeable, seconds);
    }

    public PrototypeId id() {
        return idOf(name);
    }

    /** Kinds of items are the same in all zones. */
    static PrototypeId idOf(String name) {
        return new PrototypeId("things/" + name.replace(' ', '-'));
    }

    ItemPrototype prototype() {
        var named = Articles.with(name);
        return new ItemPrototype(
                id(), named, java.util.List.of(name.split(" ")), Words.capitalised(named) + " lies here.",
                StyledText.plain("It is " + named + "."), capacity, takeable);
    }
}
