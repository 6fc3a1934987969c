package vn.thidua.identity.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.thidua.identity.IdentitySettings;
import vn.thidua.kernel.Addresses;
import vn.thidua.web.Assets;

/**
 * The one door: what the public may open, and that everything else needs somebody signed in. What somebody signed in
 * may do is for the policies of the modules.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentitySettings.class)
class SecurityConfiguration {
    /** Everything open to the public; DoorsTest walks all other mappings. */
    static final List<String> PUBLIC = List.of(
            Addresses.HOME,
            "/assets/**",
            "/cong-khai/**",
            "/tro-giup/**",
            "/kha-nang-tiep-can",
            "/huong-dan-giao-dien",
            "/favicon.ico",
            "/robots.txt",
            "/error",
            "/actuator/health/**",
            Addresses.SIGN_IN,
            Addresses.FORGOTTEN_PASSWORD,
            Addresses.ACTIVATION + "/*",
            Addresses.FIRST_ADMINISTRATOR);

    @Bean
    SecurityFilterChain filterChain(HttpSecurity http, CookieSessions sessions, Doors doors) {
        return http.securityContext(context -> context.securityContextRepository(sessions))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .csrf(csrf -> csrf.csrfTokenRepository(new FormTokens()))
                .headers(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.requestMatchers(PUBLIC.toArray(String[]::new))
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(
                        problems -> problems.authenticationEntryPoint(doors).accessDeniedHandler(doors))
                .build();
    }

    /** Nobody reads observations of each filter; wrapping them is work in every request. */
    @Bean
    static SecurityObservationSettings noObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    FilterRegistrationBean<AnswerHeaders> answerHeaders() {
        var registration = new FilterRegistrationBean<>(new AnswerHeaders());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> containerRefusals(Assets assets) {
        return factory -> factory.addContextCustomizers(context -> {
            try {
                context.getParent().getPipeline().addValve(new ContainerRefusals(assets.stylesheet()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** bcrypt (docs/decisions/0001): Argon2 would bring another cryptographic library along. */
    @Bean
    static PasswordEncoder passwordEncoder(IdentitySettings settings) {
        return new DelegatingPasswordEncoder(
                "bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(settings.bcryptStrength())));
    }

    /** Only module identity signs people in; without this bean Spring Boot makes up a user and prints its password. */
    @Bean
    AuthenticationManager nobodyElse() {
        return authentication -> {
            throw new BadCredentialsException("sign-in goes through SignIns");
        };
    }

    @Bean
    WebMvcConfigurer actorArguments(RequestActor actor) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(actor);
            }
        };
    }
}
