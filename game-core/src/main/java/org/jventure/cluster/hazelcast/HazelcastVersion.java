package org.jventure.cluster.hazelcast;

import com.hazelcast.instance.BuildInfoProvider;

/** Sees at the start that a dependency was raised, which would otherwise show when the first leader dies. */
final class HazelcastVersion {

    private static final String RAFT = "com.hazelcast.cp.internal.raft.impl.RaftNodeImpl";

    private HazelcastVersion() {}

    static void check() {
        check(BuildInfoProvider.getBuildInfo().getVersion(), isThere(RAFT));
    }

    /** @throws UnsupportedHazelcastException if this version has no CP Subsystem, by its number or its classes */
    static void check(String version, boolean hasRaft) {
        if (!hasRaft) {
            throw new UnsupportedHazelcastException(version + " without CP classes");
        }
        var parts = version.split("[.-]", 3);
        try {
            int major = Integer.parseInt(parts[0]);
            int minor = parts.length > 1 ? Integer.parseInt(parts[1]) : 0;
            if (major > 5 || major == 5 && minor >= 5) {
                throw new UnsupportedHazelcastException(version);
            }
        } catch (NumberFormatException e) {
            throw new UnsupportedHazelcastException("of the unreadable version \"" + version + '"');
        }
    }

    private static boolean isThere(String name) {
        try {
            Class.forName(name, false, HazelcastVersion.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
