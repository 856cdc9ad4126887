package org.jventure.cluster.hazelcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hazelcast.config.SerializationConfig;
import com.hazelcast.cp.exception.CPGroupDestroyedException;
import com.hazelcast.cp.exception.CannotReplicateException;
import com.hazelcast.cp.exception.NotLeaderException;
import com.hazelcast.cp.internal.RaftEndpointImpl;
import com.hazelcast.cp.internal.RaftGroupId;
import com.hazelcast.cp.internal.exception.CannotRemoveCPMemberException;
import com.hazelcast.cp.internal.raft.exception.MismatchingGroupMembersCommitIndexException;
import com.hazelcast.cp.internal.raft.impl.RaftEndpoint;
import com.hazelcast.cp.internal.raft.impl.state.RaftGroupMembers;
import com.hazelcast.internal.serialization.InternalSerializationService;
import com.hazelcast.internal.serialization.impl.DefaultSerializationServiceBuilder;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What may come from another member by Java serialization: an answer that is refused is waited for without end. */
class SerializationFilterTest {

    private static final RaftGroupId GROUP = new RaftGroupId("default", 1, 2);

    private final InternalSerializationService bytes = new DefaultSerializationServiceBuilder()
            .setConfig(new SerializationConfig().setJavaSerializationFilterConfig(HazelcastSettings.filter()))
            .build();

    @AfterEach
    void end() {
        bytes.dispose();
    }

    private static Stream<Exception> refusals() {
        RaftEndpoint endpoint = new RaftEndpointImpl(new UUID(1, 2));
        var members = new RaftGroupMembers(3, List.of(endpoint), endpoint);
        return Stream.of(
                new MismatchingGroupMembersCommitIndexException(3, members.members()),
                new CannotRemoveCPMemberException("There is another change under way"),
                new CannotReplicateException(endpoint),
                new NotLeaderException(GROUP, endpoint, null),
                new CPGroupDestroyedException(GROUP),
                new IllegalStateException("No", new ExecutionException(new IllegalArgumentException("because"))));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void whatTheConsensusRefusesIsHeard(Exception refusal) {
        refusal.addSuppressed(new IllegalStateException("in passing"));

        var heard = bytes.<Exception>toObject(bytes.toData(refusal));

        assertThat(heard).isExactlyInstanceOf(refusal.getClass()).hasMessage(refusal.getMessage());
    }

    @Test
    void anythingElseIsRefused() {
        var stranger = bytes.toData(new javax.management.BadAttributeValueExpException("open, sesame"));

        assertThatThrownBy(() -> bytes.toObject(stranger)).hasMessageContaining("is not allowed");
    }
}
