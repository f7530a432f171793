using System.Globalization;

namespace Consultare.Web.Hosting;

/// <summary>Chooses the hub's clock: the machine's, or the sandbox's while the hub plays a clinic day.</summary>
internal static class HubClock
{
    /// <summary>Dates every answer by the hub's clock, from which panels take their time.</summary>
    public static void UseHubDate(this IApplicationBuilder app)
    {
        var clock = app.ApplicationServices.GetRequiredService<TimeProvider>();
        app.Use((context, next) =>
        {
            context.Response.Headers.Date = clock.GetUtcNow().ToString("R", CultureInfo.InvariantCulture);
            return next(context);
        });
    }

    /// <summary>Registers the clock before anything can ask for it.</summary>
    public static void AddHubClock(this WebApplicationBuilder builder, HubSettings settings)
    {
        if (settings.SandboxControl is not { } control)
        {
            builder.Services.AddSingleton(TimeProvider.System);
            return;
        }

        var clock = new FollowingClock();
        builder.Services.AddSingleton(clock);
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton(new SandboxClockReader(control));
        builder.Services.AddHostedService<SandboxClockFollower>();
    }
}
