package org.jventure.account;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

interface AccountRepository extends Repository<AccountEntity, UUID> {

    Optional<AccountEntity> findByNameKey(String nameKey);

    boolean existsByNameKey(String nameKey);

    AccountEntity save(AccountEntity account);

    @Modifying
    @Transactional
    @Query("update AccountEntity a set a.passwordHash = :hash where a.id = :id and a.passwordHash = :old")
    void replaceHash(UUID id, String old, String hash);
}
