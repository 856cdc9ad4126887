package org.jventure.admin.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a browser that has reached this node directly finds the others, for when this one is gone. */
public interface OtherNodes {

    /**
     * Their origins, such as {@code http://localhost:8081}, whether or not they answer just now; empty behind a proxy,
     * which finds them itself.
     *
     * @param host what the browser called this node
     */
    List<String> neighbours(@Nullable String host);
}
