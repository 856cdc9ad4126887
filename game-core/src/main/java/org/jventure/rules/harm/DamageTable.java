package org.jventure.rules.harm;

import java.util.Map;

/** All types of damage, by key. */
public record DamageTable(Map<String, DamageType> types) {

    public DamageTable {
        types = Map.copyOf(types);
    }

    public DamageType of(String key) {
        var known = types.get(key);
        return known == null ? DamageType.unknown(key) : known;
    }
}
