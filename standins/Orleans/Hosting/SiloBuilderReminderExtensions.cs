using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;

namespace Orleans.Hosting;

/// <summary>Reminders kept in a database: the stand-in refuses them when the host starts.</summary>
public static class SiloBuilderReminderExtensions
{
    /// <summary>Keeps reminders in a database; fails the host's start in the stand-in.</summary>
    public static ISiloBuilder UseAdoNetReminderService(this ISiloBuilder builder, Action<AdoNetReminderTableOptions> configureOptions)
    {
        builder.Services.Configure(configureOptions);
        AdoNetHostingExtensions.Refuse(builder.Services);
        return builder;
    }
}
