package vn.thidua.web;

import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.util.unit.DataSize;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.support.RequestDataValueProcessor;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import vn.thidua.kernel.EmulationYear;

/** Puts the parts of the frame into Spring MVC and Thymeleaf. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OneUseKeySettings.class)
class WebConfiguration implements WebMvcConfigurer {
    private static final int BEFORE_SECURITY = Ordered.HIGHEST_PRECEDENCE + 50;
    private final ObjectProvider<Messages> messages;
    private final ObjectProvider<OneUseKeyInterceptor> keys;

    WebConfiguration(ObjectProvider<Messages> messages, ObjectProvider<OneUseKeyInterceptor> keys) {
        this.messages = messages;
        this.keys = keys;
    }

    /** The only source of the present: services and pages ask this clock, tests set it. */
    @Bean
    static Clock clock() {
        return Clock.system(Formats.ZONE);
    }

    @Bean
    static MessageSource messageSource() {
        return new MessageFiles();
    }

    @Bean
    static ViDialect viDialect(Messages messages) {
        return new ViDialect(messages);
    }

    @Bean
    static FilterRegistrationBean<Frames> frames(
            ObjectProvider<CurrentActor> actors,
            ObjectProvider<AgencyDirectory> agencies,
            Messages messages,
            Assets assets,
            ObjectProvider<RequestMappingHandlerMapping> mappings) {
        var registration =
                new FilterRegistrationBean<>(new Frames(actors, agencies, messages, assets, new WaysBack(mappings)));
        registration.setOrder(BEFORE_SECURITY);
        return registration;
    }

    @Bean
    static FilterRegistrationBean<TooLargeForms> tooLargeForms(
            @Value("${spring.servlet.multipart.max-request-size}") DataSize most) {
        var registration = new FilterRegistrationBean<>(new TooLargeForms(most.toBytes()));
        registration.setOrder(BEFORE_SECURITY + 1);
        return registration;
    }

    @Bean
    static BeanPostProcessor frameOfSpring() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof ThymeleafViewResolver views) {
                    views.setViewClass(WholePageView.class);
                    // 303: the answer to a POST is read by GET
                    views.setRedirectHttp10Compatible(false);
                    // a refusal of /robots.txt is a page as well, whatever the address looks like
                    views.setForceContentType(true);
                }
                return bean instanceof RequestDataValueProcessor security ? new FormFields(security) : bean;
            }
        };
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new LookAgain());
        keys.ifAvailable(registry::addInterceptor);
        registry.addInterceptor(new RightWords());
        registry.addInterceptor(new PageProvince());
        registry.addInterceptor(new LastPages());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        messages.ifAvailable(source -> resolvers.add(new FlashArgument(source)));
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(new Converter<String, NumberedSlug>() {
            @Override
            public NumberedSlug convert(String text) {
                return NumberedSlug.parse(text);
            }
        });
        registry.addConverter(new Converter<String, EmulationYear>() {
            @Override
            public EmulationYear convert(String text) {
                // a year of four digits; anything else is no address and answered with 404
                return new EmulationYear(Integer.parseInt(text));
            }
        });
    }
}
