package vn.chosach;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.stereotype.Component;

/**
 * Puts the sign-in of the officers into the security chain. Pages and forms of it are controllers
 * of their room; the chain needs to know where officers come from and where visitors are sent.
 */
@Component
record OfficerSignIn(
    SecurityContextRepository officers,
    CsrfTokenRepository csrf,
    CsrfTokenRequestHandler tickets,
    AuthenticationEntryPoint door,
    AccessDeniedHandler denied,
    ObjectProvider<ClientRegistrationRepository> providers,
    OutsideSignIn outside) {

  void applyTo(HttpSecurity http) {
    http.securityContext(context -> context.securityContextRepository(officers))
        .csrf(forms -> forms.csrfTokenRepository(csrf).csrfTokenRequestHandler(tickets))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .exceptionHandling(on -> on.authenticationEntryPoint(door).accessDeniedHandler(denied));
    if (providers.getIfAvailable() != null) {
      outside.applyTo(http);
    }
  }
}
