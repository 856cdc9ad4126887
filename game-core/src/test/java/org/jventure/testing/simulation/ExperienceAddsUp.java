package org.jventure.testing.simulation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jventure.rules.progress.Honing;
import org.jventure.world.Growth;
import org.jventure.zone.Batch;

/** I2: a character has the experience of all that it has studied and stored, once each, and has spent what it has honed. */
final class ExperienceAddsUp implements Invariant {

    @Override
    public String name() {
        return "I2 experience adds up";
    }

    @Override
    public void writing(Batch batch, String process, List<Deed> deeds, Audit audit) {
        for (Batch.CharacterSaved saved : batch.characters()) {
            var lines = Marks.linesIn(saved.sheet().channels());
            var studies = lines.stream().filter(line -> audit.typed(line).equals(World.STUDY)).count();
            var honings = lines.stream().filter(line -> audit.typed(line).startsWith(World.HONE)).count();
            var growth = saved.sheet().growth();
            if (studies * World.LESSON != total(growth) || honings * Honing.PRICE != spent(growth)) {
                audit.report(this, "%s writes %s of %s, who has studied %d times and honed %d times".formatted(
                        process, growth, saved.character(), studies, honings));
            }
        }
    }

    private static long total(@Nullable Growth growth) {
        return growth == null ? 0 : growth.experience().total();
    }

    private static long spent(@Nullable Growth growth) {
        return growth == null ? 0 : growth.experience().spent();
    }

    @Override
    public void settled(Play play, Audit audit) {
        for (String name : play.people()) {
            var growth = play.storedGrowthOf(name);
            var shown = play.ask(name, "score");
            if (!shown.contains(" with " + growth.experience().total() + " points of experience, "
                    + growth.experience().free() + " of them to spend;")) {
                audit.report(this, name + " has " + growth + " but sees: " + shown);
            }
        }
    }
}
