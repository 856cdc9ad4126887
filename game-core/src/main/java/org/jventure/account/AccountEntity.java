package org.jventure.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.NullUnmarked;
import org.jventure.kernel.AccountId;
import org.jventure.kernel.Role;

/** The row. It never leaves {@link JpaAccounts}. */
@Entity
@Table(name = "account")
@NullUnmarked
class AccountEntity {

    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false, unique = true)
    private String nameKey;

    @Column(nullable = false)
    private String passwordHash;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Role role;

    protected AccountEntity() {}

    AccountEntity(String name, String nameKey, String passwordHash) {
        this.name = name;
        this.nameKey = nameKey;
        this.passwordHash = passwordHash;
        this.role = Role.PLAYER;
    }

    Account account() {
        return new Account(new AccountId(id), name, role);
    }

    UUID id() {
        return id;
    }

    String passwordHash() {
        return passwordHash;
    }
}
