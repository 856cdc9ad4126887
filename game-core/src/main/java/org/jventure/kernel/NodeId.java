package org.jventure.kernel;

/** A node of the cluster, by the name operators gave it; its incarnation tells its lives apart. */
public record NodeId(String value) implements Comparable<NodeId> {

    @Override
    public int compareTo(NodeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
