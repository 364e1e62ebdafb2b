package vn.chosach;

import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.PermissionsPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.security.web.header.writers.XXssProtectionHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter.XFrameOptionsMode;
import vn.chosach.ui.RouteRules;
import vn.chosach.ui.RouteTable;
import vn.chosach.ui.SecretForms;

/** The security chain: rules of the rooms first, everything else refused. */
@Configuration
class SecurityConfiguration {

  static final String CONTENT_SECURITY_POLICY =
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
          for (RouteRules.RouteRule rule :
              rooms.stream().flatMap(r -> r.rules().stream()).toList()) {
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
    http.headers(AbstractHttpConfigurer::disable);
    return http.build();
  }

  /**
   * The headers stand around everything, the lock on forged addresses and the language included: an
   * answer that never reaches the chain carries them too.
   */
  @Bean
  FilterRegistrationBean<HeaderWriterFilter> securityHeaders() {
    var openers = new CrossOriginOpenerPolicyHeaderWriter();
    openers.setPolicy(CrossOriginOpenerPolicy.SAME_ORIGIN);
    var resources = new CrossOriginResourcePolicyHeaderWriter();
    resources.setPolicy(CrossOriginResourcePolicy.SAME_ORIGIN);
    var filter =
        new FilterRegistrationBean<>(
            new HeaderWriterFilter(
                List.of(
                    new XContentTypeOptionsHeaderWriter(),
                    new XXssProtectionHeaderWriter(),
                    new CacheControlHeadersWriter(),
                    new HstsHeaderWriter(),
                    new XFrameOptionsHeaderWriter(XFrameOptionsMode.DENY),
                    new ContentSecurityPolicyHeaderWriter(CONTENT_SECURITY_POLICY),
                    new ReferrerPolicyHeaderWriter(ReferrerPolicy.NO_REFERRER),
                    new PermissionsPolicyHeaderWriter(PERMISSIONS_POLICY),
                    openers,
                    resources)));
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }
}
