package org.jventure.account;

import java.security.SecureRandom;
import org.jventure.character.NameRule;
import org.jventure.content.RecentSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The stores of this package and what they are made of. */
@Configuration(proxyBeanMethods = false)
@EnableJpaRepositories(basePackageClasses = AccountConfiguration.class)
@EntityScan(basePackageClasses = AccountConfiguration.class)
@EnableConfigurationProperties(PublicSite.class)
class AccountConfiguration {

    @Bean
    Accounts accounts(AccountRepository repository, RecentSettings world) {
        return new JpaAccounts(
                repository, () -> NameRule.of(world.get()), new PasswordRule(8, 128), PasswordHashing.argon2());
    }

    @Bean
    JdbcApprovals approvals(JdbcClient db, PublicSite site) {
        return new JdbcApprovals(db, site, new Codes(new SecureRandom()));
    }

    @Bean
    SetupLinks setupLinks(JdbcClient db) {
        return new JdbcSetupLinks(db);
    }

    @Bean
    Audit audit(JdbcClient db) {
        return new JdbcAudit(db);
    }

    @Bean
    Roles roles(JdbcClient db, PlatformTransactionManager transactions, Audit audit) {
        return new JdbcRoles(db, new TransactionTemplate(transactions), audit);
    }
}
