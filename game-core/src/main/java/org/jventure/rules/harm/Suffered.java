package org.jventure.rules.harm;

import java.util.List;
import org.jventure.rules.body.Body;

/**
 * What became of somebody whom an impact reached.
 *
 * @param lost the health that is really gone, never more than there was: what counts when a victory is shared
 */
public record Suffered(Body after, List<Felt> felt, int lost) {

    public Suffered {
        felt = List.copyOf(felt);
    }
}
