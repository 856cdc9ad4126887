package org.jventure.admin.security;

import jakarta.servlet.DispatcherType;
import org.jventure.account.Roles;
import org.jventure.admin.menu.Menu;
import org.jventure.character.SessionRecords;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who may see which page, and the headers under which browsers keep strangers out of them. */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

    @Bean
    SecurityContextRepository securityContexts(Roles roles) {
        return new FreshRoles(roles);
    }

    @Bean
    FormTokens formTokens(@Value("${server.servlet.session.cookie.name}") String cookie) {
        return new FormTokens("FORM_" + cookie);
    }

    /** Probes and metrics have a port of their own, which is not public. */
    @Bean
    @Order(1)
    SecurityFilterChain management(HttpSecurity http) {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Strangers cost no session, which would be a row for each request of a crawler. */
    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http,
            SecurityContextRepository contexts,
            Menu menu,
            Refusal refusal,
            NoSuchPage nothing,
            FormTokens tokens,
            SessionRecords records,
            @Value("${server.servlet.session.cookie.name}") String cookie) {
        return http.authorizeHttpRequests(requests -> {
                    requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD).permitAll()
                            .requestMatchers("/", "/sign-in", "/sign-up", "/setup/*", "/css/*", "/js/*", "/favicon.svg").permitAll()
                            .requestMatchers("/map.xml", "/mudlet/*").permitAll();
                    menu.entries().forEach(entry -> requests
                            .requestMatchers(entry.patterns()).hasRole(entry.role().name()));
                    requests.requestMatchers("/admin", "/admin/**").hasRole("ADMIN")
                            .requestMatchers("/play/socket").authenticated() // no controller's
                            .requestMatchers(nothing::isAt).permitAll()
                            .anyRequest().authenticated();
                })
                .exceptionHandling(exceptions -> exceptions.accessDeniedHandler(refusal))
                .securityContext(context -> context.securityContextRepository(contexts))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens))
                .requestCache(cache -> cache.requestCache(new WayBack("WAY_" + cookie)))
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("name")
                        .defaultSuccessUrl("/account")
                        .failureHandler(sayWhy()))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/").addLogoutHandler(revoking(records)))
                .headers(WebSecurity::strict)
                .build();
    }

    private static void strict(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(ContentPolicy.STRICT))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), geolocation=(), microphone=(), payment=()"));
    }

    /** Who signs out leaves nothing behind by which somebody could play on. */
    private static LogoutHandler revoking(SessionRecords records) {
        return (_, _, signedIn) -> {
            if (signedIn != null && signedIn.getPrincipal() instanceof SignedIn person) {
                records.revoke(person.id());
            }
        };
    }

    /** Back to the form, which reads the reason from the session once. */
    private static AuthenticationFailureHandler sayWhy() {
        return (request, response, failure) -> {
            request.getSession().setAttribute("sign-in.refused", String.valueOf(failure.getMessage()));
            var name = String.valueOf(request.getParameter("name"));
            if (name.length() <= SignIn.LONGEST_NAME) { // what anybody may write into a row is short
                request.getSession().setAttribute("sign-in.name", name);
            }
            response.sendRedirect("/sign-in");
        };
    }
}
