package org.jventure.zone;

import java.util.List;

/** Where items have been. Blocks; any thread. */
public interface ItemTraces {

    /**
     * The items whose id begins with these hexadecimal digits, in lower case and without dashes, at most so many; empty if
     * there never was one. Throws {@link StoreException} if the store can't be asked.
     */
    List<ItemTrace> find(String digits, int most);
}
