package org.jventure.cluster.hazelcast;

import com.hazelcast.cluster.MembershipEvent;
import com.hazelcast.cluster.MembershipListener;
import com.hazelcast.core.HazelcastInstance;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.jventure.cluster.Membership;
import org.jventure.kernel.NodeId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hazelcast's member list by our node ids, which members carry as an attribute. */
final class MemberList implements Membership, Attachment {

    private static final Logger LOG = LoggerFactory.getLogger(MemberList.class);

    private final NodeId self;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Set<NodeId> present;
    private @Nullable HazelcastInstance hazelcast;

    MemberList(NodeId self) {
        this.self = self;
        present = Set.of(self);
    }

    @Override
    public Set<NodeId> present() {
        return present;
    }

    @Override
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public void attach(HazelcastInstance instance) {
        synchronized (this) {
            hazelcast = instance;
        }
        instance.getCluster().addMembershipListener(new MembershipListener() {
            @Override
            public void memberAdded(MembershipEvent event) {
                refresh();
            }

            @Override
            public void memberRemoved(MembershipEvent event) {
                refresh();
            }
        });
        refresh();
    }

    @Override
    public void detach() {
        synchronized (this) {
            hazelcast = null;
        }
        refresh();
    }

    @Override
    public void merged() {
        refresh();
    }

    private void refresh() {
        synchronized (this) {
            var nodes = new TreeSet<NodeId>();
            nodes.add(self);
            if (hazelcast != null && hazelcast.getLifecycleService().isRunning()) {
                for (var member : hazelcast.getCluster().getMembers()) {
                    var node = member.getAttribute(HazelcastSettings.NODE);
                    if (node != null) { // null: a stranger to this program that knows the cluster's name
                        nodes.add(new NodeId(node));
                    }
                }
            }
            present = Set.copyOf(nodes);
        }
        for (var listener : listeners) {
            try {
                listener.run();
            } catch (RuntimeException | Error e) { // an Error too: the others must hear of it
                LOG.error("A listener to the member list failed", e);
            }
        }
    }
}
