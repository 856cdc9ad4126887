package org.jventure.admin.chaos;

import org.jspecify.annotations.Nullable;

/** Something bad that happens to a running cluster. */
interface Fault {

    /** As one asks for it, in words with hyphens. */
    String name();

    /** What happens, in a sentence. */
    String story();

    /** Whether nodes need networks of their own for it. */
    default boolean partsNetworks() {
        return false;
    }

    /** Why it cannot happen here; null if it can. */
    default @Nullable String unavailable() {
        return partsNetworks() ? Namespaces.unavailable() : null;
    }

    /** Makes it happen and ends it: when this returns, all that was there is there again, or about to be. */
    void strike(Stage stage) throws Exception;
}
