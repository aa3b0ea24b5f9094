package vn.vankho.access.web;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.session.HttpSessionEventPublisher;

/// The door: who is not signed in sees the sign-in page, the set-up page, and nothing else.
///
/// What a signed-in person may do is not settled here but by [vn.vankho.access.Access], which
/// every controller asks.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    static final String SIGN_IN = "/dang-nhap";

    /// The door for a second process on this machine; it asks for a token of its own, and no
    /// browser comes there.
    private static final String COMMANDS = "/lenh";

    /// Nothing but our own files: no inline script, no inline style, no other host (I10).
    private static final String CONTENT_SECURITY_POLICY =
            String.join(
                    "; ",
                    "default-src 'none'",
                    "script-src 'self'",
                    "style-src 'self'",
                    "img-src 'self'",
                    "connect-src 'self'",
                    "frame-src 'self'",
                    "form-action 'self'",
                    "frame-ancestors 'self'",
                    "base-uri 'none'");

    @Bean
    SecurityFilterChain door(
            HttpSecurity http,
            OfficeSignIn signIn,
            SignOutRecorder signOut,
            ToSignIn toSignIn,
            SessionRegistry sessions) {
        return http.authenticationProvider(signIn)
                .csrf(csrf -> csrf.ignoringRequestMatchers(COMMANDS))
                .addFilterBefore(new UploadGate(toSignIn), CsrfFilter.class)
                .authorizeHttpRequests(
                        ask ->
                                ask.dispatcherTypeMatchers(
                                                DispatcherType.ERROR, DispatcherType.FORWARD)
                                        .permitAll()
                                        .requestMatchers(
                                                SIGN_IN,
                                                "/thiet-lap",
                                                COMMANDS,
                                                "/assets/**",
                                                "/favicon.svg")
                                        .permitAll()
                                        .anyRequest()
                                        .authenticated())
                .formLogin(
                        form ->
                                form.loginPage(SIGN_IN)
                                        .usernameParameter("ten")
                                        .passwordParameter("mat-khau")
                                        .defaultSuccessUrl("/")
                                        .failureHandler(
                                                new SimpleUrlAuthenticationFailureHandler(
                                                        SIGN_IN + "?loi")))
                .logout(
                        out ->
                                out.logoutUrl("/dang-xuat")
                                        .addLogoutHandler(signOut)
                                        .logoutSuccessUrl(SIGN_IN + "?da-ra"))
                .exceptionHandling(
                        refuse ->
                                refuse.authenticationEntryPoint(toSignIn)
                                        .accessDeniedHandler(toSignIn))
                .sessionManagement(
                        session ->
                                session.maximumSessions(-1)
                                        .sessionRegistry(sessions)
                                        .expiredUrl(SIGN_IN + "?het-phien"))
                .headers(SecurityConfiguration::headers)
                .build();
    }

    @Bean
    SessionRegistry sessions() {
        return new SessionRegistryImpl();
    }

    /// Tells the registry when a session ends by itself.
    @Bean
    HttpSessionEventPublisher sessionEvents() {
        return new HttpSessionEventPublisher();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .frameOptions(frame -> frame.sameOrigin())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
    }
}
