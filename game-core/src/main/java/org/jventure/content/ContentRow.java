package org.jventure.content;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** What every row that builders write has. It is never deleted; it retires, and may come back. */
@MappedSuperclass
abstract class ContentRow {

    @Id
    private String id = "";

    @Version
    private @Nullable Long version;

    private boolean retired;

    String id() {
        return id;
    }

    void id(String id) {
        this.id = id;
    }

    /** Whether builders have made it: no pack has brought it, and none retires it. */
    boolean isBuilt() {
        return false;
    }

    boolean isRetired() {
        return retired;
    }

    void retired(boolean retired) {
        this.retired = retired;
    }
}
