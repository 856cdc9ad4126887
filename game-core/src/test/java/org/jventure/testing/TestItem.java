package org.jventure.testing;

import java.util.Set;
import org.jventure.codex.Report;
import org.jventure.content.item.ItemForm;
import org.jventure.kernel.PrototypeId;
import org.jventure.text.Articles;
import org.jventure.text.Markup;
import org.jventure.text.Words;
import org.jventure.world.ItemPrototype;
import org.jventure.world.ItemTraits;

/** A kind of item in a few words: {@code item("chest").holding(2).fixed()}. Immutable. */
public record TestItem(
        String name, int capacity, boolean takeable, int respawn, String description, ItemTraits traits) {

    public static TestItem item(String name) {
        return new TestItem(name, 0, true, 0, "It is " + Articles.with(name) + ".", ItemTraits.PLAIN);
    }

    /** A container for so many. */
    public TestItem holding(int things) {
        return new TestItem(name, things, takeable, respawn, description, traits);
    }

    /** Furniture: nobody can take it. */
    public TestItem fixed() {
        return new TestItem(name, capacity, false, respawn, description, traits);
    }

    /** Comes again so many seconds after it was taken. */
    public TestItem respawning(int seconds) {
        return new TestItem(name, capacity, takeable, seconds, description, traits);
    }

    public TestItem described(String markup) {
        return new TestItem(name, capacity, takeable, respawn, markup, traits);
    }

    /** Good for what builders write there: {@code "{type: armour, slot: head}"}. */
    public TestItem being(String yaml) {
        var values = TestCodex.values(yaml);
        var report = new Report(Set.of());
        var read = ItemForm.read(values, capacity, report);
        if (!report.troubles().isEmpty()) {
            throw new IllegalArgumentException(report.troubles().toString());
        }
        return new TestItem(name, capacity, takeable, respawn, description, read);
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
                Markup.parse(description), capacity, takeable, traits);
    }
}
