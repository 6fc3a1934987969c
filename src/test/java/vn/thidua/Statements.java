package vn.thidua;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts the SQL statements that the calling thread sends through the data source (RULINGS 28): use with MockMvc, which
 * runs a request on the caller's thread. Statements on sign-in sessions are left out.
 */
public final class Statements {
    private static final ThreadLocal<List<String>> SEEN = new ThreadLocal<>();
    private static final Set<String> PREPARE = Set.of("prepareStatement", "prepareCall");

    private Statements() {}

    /** The statements sent while the action ran, in order. */
    public static List<String> during(Callable<?> action) throws Exception {
        var seen = new ArrayList<String>();
        SEEN.set(seen);
        try {
            action.call();
        } finally {
            SEEN.remove();
        }
        return seen.stream().filter(sql -> !sql.contains("sign_in_session")).toList();
    }

    public static int count(Callable<?> action) throws Exception {
        return during(action).size();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Configuration {
        @Bean
        static BeanPostProcessor statementCounter() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource source && !(bean instanceof DelegatingDataSource)
                            ? counting(source)
                            : bean;
                }
            };
        }

        private static DataSource counting(DataSource source) {
            return new DelegatingDataSource(source) {
                @Override
                public Connection getConnection() throws java.sql.SQLException {
                    return counting(super.getConnection());
                }
            };
        }

        private static Connection counting(Connection connection) {
            return (Connection) Proxy.newProxyInstance(
                    Statements.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> {
                        var seen = SEEN.get();
                        if (seen != null && PREPARE.contains(method.getName())) {
                            seen.add((String) arguments[0]);
                        }
                        try {
                            var result = method.invoke(connection, arguments);
                            return method.getName().equals("createStatement")
                                    ? counting((java.sql.Statement) result)
                                    : result;
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }

        private static java.sql.Statement counting(java.sql.Statement statement) {
            return (java.sql.Statement) Proxy.newProxyInstance(
                    Statements.class.getClassLoader(),
                    new Class<?>[] {java.sql.Statement.class},
                    (proxy, method, arguments) -> {
                        var seen = SEEN.get();
                        if (seen != null
                                && method.getName().startsWith("execute")
                                && arguments != null
                                && arguments[0] instanceof String sql) {
                            seen.add(sql);
                        }
                        try {
                            return method.invoke(statement, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }
}
