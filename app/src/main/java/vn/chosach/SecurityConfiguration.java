package vn.chosach;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import vn.chosach.ui.RouteRules;
import vn.chosach.ui.RouteTable;
import vn.chosach.ui.SecretForms;

/** The security chain: rules of the rooms first, everything else refused. */
@Configuration
class SecurityConfiguration {

  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src"
          + " 'self'; font-src"
          + " 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors"
          + " 'none'; manifest-src 'self'";
  private static final String PERMISSIONS_POLICY =
      "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=(),"
          + " publickey-credentials-get=(self), publickey-credentials-create=(self)";

  @Bean
  SecurityFilterChain chain(
      HttpSecurity http,
      List<RouteRules> rooms,
      List<SecretForms> secretForms,
      RouteTable routes,
      OfficerSignIn signIn) {
    signIn.applyTo(http);
    http.csrf(
        tokens ->
            tokens.ignoringRequestMatchers(
                secretForms.stream()
                    .flatMap(forms -> forms.patterns().stream())
                    .toArray(String[]::new)));
    http.authorizeHttpRequests(
        requests -> {
          for (RouteRules.Rule rule : rooms.stream().flatMap(r -> r.rules().stream()).toList()) {
            var matched = requests.requestMatchers(rule.pattern());
            if (rule.everyone()) {
              matched.permitAll();
            } else if (rule.roles().isEmpty()) {
              matched.authenticated();
            } else {
              matched.hasAnyRole(rule.roles().stream().map(Enum::name).toArray(String[]::new));
            }
          }
          requests.requestMatchers(routes::leadsNowhere).permitAll();
          requests.anyRequest().denyAll();
        });
    http.headers(
        headers ->
            headers
                .frameOptions(FrameOptionsConfig::deny)
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS_POLICY))
                .crossOriginOpenerPolicy(
                    policy ->
                        policy.policy(
                            org.springframework.security.web.header.writers
                                .CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy
                                .SAME_ORIGIN))
                .crossOriginResourcePolicy(
                    policy ->
                        policy.policy(
                            org.springframework.security.web.header.writers
                                .CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy
                                .SAME_ORIGIN)));
    return http.build();
  }
}
