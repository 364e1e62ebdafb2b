package vn.chosach.exchange.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.exchange.partners.Partner.PartnerScope;
import vn.chosach.exchange.partners.PartnerKeys;
import vn.chosach.exchange.partners.PartnerKeys.PartnerCaller;
import vn.chosach.exchange.partners.PartnerUse;
import vn.chosach.kernel.Refusal;
import vn.chosach.ui.RouteRules;

/**
 * The security chain of the interface alone: no session, no cookie, and so nothing that another
 * site could make a browser send; every other address keeps its token.
 */
@Configuration
class ApiSecurity {

  private static final String BEARER = "Bearer ";

  private static final Map<String, PartnerScope> SCOPES =
      Map.of(
          "tips", PartnerScope.TIPS,
          "listings", PartnerScope.LISTINGS,
          "hits", PartnerScope.LISTINGS,
          "lookups", PartnerScope.LOOKUP,
          "figures", PartnerScope.FIGURES,
          "referrals", PartnerScope.REFERRALS);

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
    return new RouteRules(
        Stream.of("tips", "listings", "hits", "lookups", "referrals", "webhooks")
            .flatMap(
                part ->
                    Stream.of(ApiRequest.ROOT + "/" + part, ApiRequest.ROOT + "/" + part + "/**"))
            .map(RouteRules::open)
            .toList());
  }

  /**
   * Before every address but the description: who calls, whether not too often, and whether the key
   * opens that. A key that is none, unknown, expired or withdrawn gets one answer.
   */
  private static final class ApiGate extends OncePerRequestFilter {

    private final PartnerKeys keys;
    private final PartnerUse use;
    private final Problems problems;
    private final JsonMapper json;

    private ApiGate(PartnerKeys keys, PartnerUse use, Problems problems, JsonMapper json) {
      this.keys = keys;
      this.use = use;
      this.problems = problems;
      this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
      return request.getRequestURI().equals(ApiRequest.ROOT + "/openapi.yaml");
    }

    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      String sent = request.getHeader(HttpHeaders.AUTHORIZATION);
      boolean bears = sent != null && sent.regionMatches(true, 0, BEARER, 0, BEARER.length());
      PartnerCaller caller =
          keys.open(bears ? sent.substring(BEARER.length()).strip() : "").orElse(null);
      if (caller == null) {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        refuse(request, response, HttpStatus.UNAUTHORIZED, "exchange.key-unknown");
        return;
      }
      PartnerScope scope = SCOPES.get((request.getRequestURI() + "///").split("/", -1)[3]);
      long waits = use.waits(caller);
      if (waits > 0) {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(waits));
        refuse(request, response, HttpStatus.TOO_MANY_REQUESTS, "exchange.too-often");
      } else if (scope != null && !caller.scopes().contains(scope)) {
        refuse(request, response, HttpStatus.FORBIDDEN, "exchange.scope-missing");
      } else {
        request.setAttribute(ApiRequest.CALLER, caller);
        chain.doFilter(request, response);
      }
      if (scope != null) {
        use.count(caller, scope, response.getStatus() < HttpStatus.BAD_REQUEST.value());
      }
    }

    private void refuse(
        HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code)
        throws IOException {
      response.setStatus(status.value());
      response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
      json.writeValue(
          response.getOutputStream(),
          problems.problem(request, status, Refusal.of(code), List.of()));
    }
  }
}
