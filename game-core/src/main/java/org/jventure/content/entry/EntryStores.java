package org.jventure.content.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jventure.codex.Kind;
import org.jventure.codex.Kinds;
import org.jventure.codex.Value;
import org.jventure.content.edit.ContentStore;
import org.jventure.content.edit.Databases;
import org.jventure.content.model.Entry;
import org.jventure.content.model.JdbcEntries;

/** A store for each kind of content of no zone. Any thread. */
public final class EntryStores {

    private final Kinds kinds;
    private final JdbcEntries entries;
    private final Map<Class<? extends Record>, ContentStore<Value.Fields>> stores = new HashMap<>();

    public EntryStores(Kinds kinds, JdbcEntries entries, Function<Kind<?>, ContentStore<Value.Fields>> store) {
        this.kinds = kinds;
        this.entries = entries;
        kinds.all().forEach(kind -> stores.put(kind.type(), store.apply(kind)));
    }

    /** Versions, history, rights and news are as for every store; what is made belongs to no zone. */
    public ContentStore<Value.Fields> of(Kind<?> kind) {
        var store = stores.get(kind.type());
        if (store == null) {
            throw new IllegalArgumentException("There is no kind " + kind.name());
        }
        return store;
    }

    public Kinds kinds() {
        return kinds;
    }

    /** Every thing of the kind, by key, also what is retired. Blocks. */
    public List<Entry> all(Kind<?> kind) {
        return Databases.ask(() -> entries.all(kind));
    }
}
