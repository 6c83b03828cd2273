package io.broadsheet.query.testing;

import io.broadsheet.query.QueryConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/** The service's configuration outside the service. */
public final class Configs {

    private Configs() {}

    /** The defaults, but for some properties. */
    public static QueryConfig with(Map<String, String> properties) {
        var builder = new SmallRyeConfigBuilder().addDiscoveredConverters().withMapping(QueryConfig.class);
        properties.forEach(builder::withDefaultValue);
        return builder.build().getConfigMapping(QueryConfig.class);
    }
}
