package vn.chosach;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.interceptor.DefaultTransactionAttribute;
import org.springframework.transaction.interceptor.TransactionAttribute;
import org.springframework.transaction.interceptor.TransactionAttributeSource;
import org.springframework.transaction.interceptor.TransactionInterceptor;
import org.springframework.util.StringUtils;

/**
 * Names the one transaction manager in every transaction. The framework would otherwise search the
 * class and its ancestors for an annotation that names one, at each call.
 */
@Configuration
class TransactionConfiguration {

  private static final String MANAGER = "transactionManager";

  @Bean
  static SmartInitializingSingleton oneTransactionManager(TransactionInterceptor interceptor) {
    return () -> {
      TransactionAttributeSource source = interceptor.getTransactionAttributeSource();
      if (source != null) {
        interceptor.setTransactionAttributeSource(new Named(source));
      }
    };
  }

  /** The attributes of another source, each with the name of the manager. */
  private record Named(TransactionAttributeSource source) implements TransactionAttributeSource {

    @Override
    public boolean isCandidateClass(Class<?> target) {
      return source.isCandidateClass(target);
    }

    @Override
    public boolean hasTransactionAttribute(Method method, @Nullable Class<?> target) {
      return source.hasTransactionAttribute(method, target);
    }

    @Override
    public @Nullable TransactionAttribute getTransactionAttribute(
        Method method, @Nullable Class<?> target) {
      TransactionAttribute attribute = source.getTransactionAttribute(method, target);
      // The source keeps the attribute, so each method is named once.
      if (attribute instanceof DefaultTransactionAttribute unnamed
          && !StringUtils.hasText(unnamed.getQualifier())) {
        unnamed.setQualifier(MANAGER);
      }
      return attribute;
    }
  }
}
