package vn.chosach.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static vn.chosach.ui.RouteRules.open;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.chosach.ChosachTest;
import vn.chosach.house.Routes.Route;
import vn.chosach.ui.RouteRules;

/** Every route has a rule in its own room, and what is not open stays shut to strangers. */
@ChosachTest
class RoutesTest {

  /** File handlers that Spring adds by itself; no rule opens them. */
  private static final Set<String> SHUT = Set.of("/**", "/webjars/**");

  /**
   * Addresses that filters of Spring Security answer before any rule is asked, by filter. A filter
   * that is new here is looked at first: what does it answer, to whom?
   */
  private static final Map<String, String> ANSWERED_BY_FILTERS = Map.of("LogoutFilter", "/logout");

  /** Filters that answer nothing by themselves. */
  private static final Set<String> SILENT_FILTERS =
      Set.of(
          "DisableEncodeUrlFilter",
          "WebAsyncManagerIntegrationFilter",
          "SecurityContextHolderFilter",
          "HeaderWriterFilter",
          "CsrfFilter",
          "RequestCacheAwareFilter",
          "SecurityContextHolderAwareRequestFilter",
          "AnonymousAuthenticationFilter",
          "SessionManagementFilter",
          "ExceptionTranslationFilter",
          // of the interface of partners: the key, and what did not change
          "ApiGate",
          "ShallowEtagHeaderFilter",
          "AuthorizationFilter");

  @Autowired Map<String, RequestMappingHandlerMapping> controllers;
  @Autowired Map<String, SimpleUrlHandlerMapping> files;
  @Autowired RouterFunctionMapping functions;
  @Autowired ConfigurableListableBeanFactory beans;
  @Autowired FilterChainProxy chain;
  @Autowired MockMvc browser;

  @Test
  void everyRouteHasARule() {
    assertThat(routes()).hasSizeGreaterThan(5);
    assertThat(Routes.withoutRule(routes(), rules())).isEmpty();
    assertThat(functions.getRouterFunction()).as("routes written as functions").isNull();
  }

  @Test
  void aPlantedControllerWithoutRuleIsCaught() {
    List<Route> planted = Routes.of(mappingOf(Forgotten.class)).toList();
    assertThat(planted).extracting(Route::pattern).containsExactly("/quen/{id}");
    assertThat(Routes.withoutRule(planted, rules())).isEqualTo(planted);
    assertThat(Routes.withoutRule(planted, Map.of("house", RouteRules.of(open("/quen/*")))))
        .isEmpty();
  }

  @Test
  void theRoomOfARouteDecidesWhoMayAsk() {
    assertThat(Routes.ruledFromElsewhere(routes(), rules())).isEmpty();
    var greedy = Map.of("cases", RouteRules.of(open("/**")));
    assertThat(Routes.ruledFromElsewhere(List.of(new Route("/x", "tips", true)), greedy))
        .hasSize(1);
  }

  @Test
  void noRuleIsIdle() {
    var answered = Stream.concat(routes().stream(), answeredByFilters()).toList();
    assertThat(Routes.idleRules(answered, rules())).isEmpty();
    assertThat(Routes.idleRules(answered, Map.of("house", RouteRules.of(open("/bo-hoang")))))
        .containsExactly("/bo-hoang");
  }

  @Test
  void strangersAreTurnedAwayFromWhatIsNotOpen() throws Exception {
    for (Route route : routes()) {
      if (!Routes.deciding(route, rules()).orElseThrow().rule().everyone()) {
        int status = browser.perform(get(route.example())).andReturn().getResponse().getStatus();
        assertThat(status).as(route.toString()).isIn(302, 303, 401, 403);
      }
    }
  }

  @Test
  void whatSpringServesByItselfIsShut() {
    List<Route> own =
        files.values().stream()
            .flatMap(Routes::of)
            .filter(route -> SHUT.contains(route.pattern()))
            .toList();
    assertThat(Routes.withoutRule(own, rules())).isEqualTo(own);
  }

  @Test
  void everyFilterOfTheChainIsKnown() {
    assertThat(
            chain.getFilterChains().stream()
                .flatMap(one -> one.getFilters().stream())
                .map(filter -> filter.getClass().getSimpleName()))
        .contains("AuthorizationFilter")
        .filteredOn(filter -> !SILENT_FILTERS.contains(filter))
        .isSubsetOf(ANSWERED_BY_FILTERS.keySet());
  }

  private List<Route> routes() {
    return Stream.concat(
            controllers.values().stream().flatMap(Routes::of),
            files.values().stream().flatMap(Routes::of))
        .filter(route -> route.ships() && !SHUT.contains(route.pattern()))
        .toList();
  }

  private static Stream<Route> answeredByFilters() {
    return ANSWERED_BY_FILTERS.values().stream()
        .filter(path -> !path.isEmpty())
        .map(path -> new Route(path, "officers", true));
  }

  /** A room that is split by topic gives its rules by topic. */
  private static RouteRules both(RouteRules one, RouteRules other) {
    return new RouteRules(Stream.concat(one.rules().stream(), other.rules().stream()).toList());
  }

  /** The rules of each room, in the order in which they are asked. */
  private Map<String, RouteRules> rules() {
    var rules = new LinkedHashMap<String, RouteRules>();
    beans
        .getBeansOfType(RouteRules.class)
        .forEach(
            (name, bean) -> {
              Class<?> maker = makerOf(name);
              if (House.ships(maker)) {
                String room = House.room(maker.getPackageName());
                rules.merge(room, bean, RoutesTest::both);
              }
            });
    return rules;
  }

  private Class<?> makerOf(String bean) {
    var definition = beans.getMergedBeanDefinition(bean);
    String maker = definition.getFactoryBeanName();
    return ClassUtils.resolveClassName(
        maker == null
            ? definition.getBeanClassName()
            : beans.getMergedBeanDefinition(maker).getBeanClassName(),
        null);
  }

  private static RequestMappingHandlerMapping mappingOf(Class<?> controller) {
    var context = new StaticWebApplicationContext();
    context.registerSingleton("planted", controller);
    context.refresh();
    var mapping = new RequestMappingHandlerMapping();
    mapping.setApplicationContext(context);
    mapping.afterPropertiesSet();
    return mapping;
  }

  @Controller
  static class Forgotten {
    @GetMapping("/quen/{id}")
    void show() {}
  }
}
