package org.jventure.content.model.tide;

import org.jventure.codex.FieldReader;
import org.jventure.codex.FieldWriter;
import org.jventure.codex.Kind;
import org.jventure.codex.social.Social;

/** No component, for no server may find it. */
public final class TideKind implements Kind<Tide> {

    @Override
    public String name() {
        return "tide";
    }

    @Override
    public String plural() {
        return "tides";
    }

    @Override
    public Class<Tide> type() {
        return Tide.class;
    }

    @Override
    public String key(Tide thing) {
        return thing.key();
    }

    @Override
    public Tide read(String key, FieldReader fields) {
        return new Tide(key, fields.number("height", 0, 9), fields.references("socials", Social.class));
    }

    @Override
    public void write(Tide thing, FieldWriter fields) {
        fields.number("height", thing.height());
        fields.texts("socials", thing.socials());
    }
}
