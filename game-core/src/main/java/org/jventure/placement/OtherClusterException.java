package org.jventure.placement;

/** The database is used by nodes that belong to a cluster of another name. */
public final class OtherClusterException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public OtherClusterException(String theirs, String ours) {
        super("This database is used by the nodes of cluster \"" + theirs + "\"; this node is told to be of \"" + ours
                + "\".");
    }
}
