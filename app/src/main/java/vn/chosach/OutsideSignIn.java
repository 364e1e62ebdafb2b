package vn.chosach;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Sign-in through an outside provider (OpenID Connect), when one is configured. */
@Component
record OutsideSignIn(
    OAuth2UserService<OidcUserRequest, OidcUser> people,
    AuthorizationRequestRepository<OAuth2AuthorizationRequest> requests,
    OAuth2AuthorizedClientRepository tokens,
    AuthenticationSuccessHandler known,
    AuthenticationFailureHandler unknown) {

  void applyTo(HttpSecurity http) {
    http.oauth2Login(
        outside ->
            outside
                .loginPage("/dang-nhap")
                .authorizationEndpoint(to -> to.authorizationRequestRepository(requests))
                .authorizedClientRepository(tokens)
                .userInfoEndpoint(from -> from.oidcUserService(people))
                .successHandler(known)
                .failureHandler(unknown));
  }
}
