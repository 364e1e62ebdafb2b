package vn.chosach.exchange.api;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.exchange.partners.PartnerKeys;
import vn.chosach.exchange.partners.PartnerUse;
import vn.chosach.ui.RouteRules;

/**
 * The security chain of the interface alone: no session, no cookie, and so nothing that another
 * site could make a browser send; every other address keeps its token.
 */
@Configuration
class ApiSecurity {

  @Bean
  @Order(1)
  SecurityFilterChain partnerChain(
      HttpSecurity http, PartnerKeys keys, PartnerUse use, Problems problems, JsonMapper json) {
    return http.securityMatcher(ApiRequest.ROOT + "/**")
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .headers(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .addFilterBefore(new ShallowEtagHeaderFilter(), AuthorizationFilter.class)
        .addFilterBefore(new ApiGate(keys, use, problems, json), ShallowEtagHeaderFilter.class)
        .build();
  }

  /** The gate before it asks for the key. */
  @Bean
  RouteRules partnerDoorRules() {
    return RouteRules.of(RouteRules.open(ApiRequest.ROOT + "/**"));
  }
}
