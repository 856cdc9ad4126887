package org.jventure.feature.look;

import java.util.List;
import org.jventure.text.Markup;
import org.jventure.text.Style;
import org.jventure.text.StyledText;
import org.jventure.text.StyledText.Span;
import org.jventure.world.Npc;
import org.jventure.world.ZoneWorld;

/** How an NPC looks to one who looks closely. */
final class NpcView {

    private static final String NAME = "[name]";
    private static final String STATUS = "[status_line]";

    private NpcView() {}

    /** Its description; and behind it, how it looks just now, if that is not as ever and the description does not say it. */
    static StyledText of(ZoneWorld world, Npc npc) {
        var written = npc.prototype().description();
        var now = Markup.parse(npc.standing()).plainText();
        var text = Described.of(world, new StyledText(written.spans().stream().map(span -> filled(span, npc, now)).toList()));
        return npc.bearing().status() == null || written.plainText().contains(STATUS)
                ? text
                : StyledText.lines(List.of(text, StyledText.of(Style.NPC, now)));
    }

    private static Span filled(Span span, Npc npc, String now) {
        return span.withText(span.text().replace(STATUS, now).replace(NAME, npc.name()));
    }
}
