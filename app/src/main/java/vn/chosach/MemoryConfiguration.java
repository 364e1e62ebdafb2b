package vn.chosach;

import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The web server keeps no buffer for the next connection: a memory dump, or a fault that reads
 * foreign memory, must not show the address or device of an earlier sender.
 */
@Configuration
class MemoryConfiguration {

  @Bean
  TomcatConnectorCustomizer forgetBuffers() {
    return connector -> {
      connector.setProperty("socket.bufferPool", "0");
      connector.setProperty("socket.processorCache", "0");
      connector.setProperty("socket.eventCache", "0");
    };
  }
}
