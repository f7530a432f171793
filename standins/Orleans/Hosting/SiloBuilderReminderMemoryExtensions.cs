using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans.Standin;

namespace Orleans.Hosting;

/// <summary>Reminders that last as long as a silo runs.</summary>
public static class SiloBuilderReminderMemoryExtensions
{
    /// <summary>Keeps reminders in memory.</summary>
    public static ISiloBuilder UseInMemoryReminderService(this ISiloBuilder builder)
    {
        builder.Services.TryAddSingleton<ReminderService>();
        return builder;
    }
}
