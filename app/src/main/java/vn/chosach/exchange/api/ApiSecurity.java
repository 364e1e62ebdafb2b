package vn.chosach.exchange.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  /**
   * What stands below the root, and what of the scopes of a key opens it. What is not named here is
   * refused, so that nothing new stands open because it was forgotten.
   */
  private static final Map<String, Set<PartnerScope>> PARTS =
      Map.of(
          "tips", Set.of(PartnerScope.TIPS),
          "listings", Set.of(PartnerScope.LISTINGS),
          "hits", Set.of(PartnerScope.LISTINGS),
          "lookups", Set.of(PartnerScope.LOOKUP),
          "figures", Set.of(PartnerScope.FIGURES),
          "referrals", Set.of(PartnerScope.REFERRALS),
          "submissions", Set.of(PartnerScope.SUBMISSIONS),
          "parcels", Set.of(PartnerScope.PARCELS),
          "removals", Set.of(PartnerScope.REMOVALS),
          // Open to any key; of what it may be told the address itself is asked.
          "webhooks", Set.of());

  /**
   * An address as it is written plainly. Whoever answers compares parts that are decoded, so that
   * an address with something to decode could be another one there than it is here.
   */
  private static final Pattern PLAIN =
      Pattern.compile(ApiRequest.ROOT + "/([a-z]+)(?:/[^%;\\\\]*)?");

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
        Stream.of(
                "tips",
                "listings",
                "hits",
                "lookups",
                "referrals",
                "submissions",
                "parcels",
                "removals",
                "webhooks")
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
      Matcher plain = PLAIN.matcher(request.getRequestURI());
      Set<PartnerScope> needed = plain.matches() ? PARTS.get(plain.group(1)) : null;
      long waits = use.waits(caller);
      if (waits > 0) {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(waits));
        refuse(request, response, HttpStatus.TOO_MANY_REQUESTS, "exchange.too-often");
      } else if (needed == null) {
        refuse(request, response, HttpStatus.NOT_FOUND, "exchange.absent");
      } else if (!caller.scopes().containsAll(needed)) {
        refuse(request, response, HttpStatus.FORBIDDEN, "exchange.scope-missing");
      } else {
        request.setAttribute(ApiRequest.CALLER, caller);
        chain.doFilter(request, response);
      }
      if (needed != null) {
        boolean answered = response.getStatus() < HttpStatus.BAD_REQUEST.value();
        needed.forEach(scope -> use.count(caller, scope, answered));
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
