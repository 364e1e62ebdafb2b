package vn.chosach.ui.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.resource.VersionResourceResolver;

@Configuration
class UiWebConfiguration implements WebMvcConfigurer, WebMvcRegistrations {

  private static final Duration YEAR = Duration.ofDays(365);

  private final PageArguments arguments;

  UiWebConfiguration(PageArguments arguments) {
    this.arguments = arguments;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(arguments);
  }

  @Override
  public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
    return new SegmentHandlerMapping();
  }

  /** Style and script of each room, below its own name; their addresses hold their digests. */
  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    for (String room : rooms()) {
      registry
          .addResourceHandler("/" + room + "/**")
          .addResourceLocations("classpath:/static/" + room + "/")
          .setCacheControl(CacheControl.maxAge(YEAR).cachePublic().immutable())
          .resourceChain(true)
          .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }
  }

  /** Those that ship a file. */
  private static Set<String> rooms() {
    var rooms = new TreeSet<String>();
    try {
      for (Resource file :
          new PathMatchingResourcePatternResolver().getResources("classpath:/static/*/*.*")) {
        String[] path = file.getURL().getPath().split("/", -1);
        rooms.add(path[path.length - 2]);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return rooms;
  }
}
