namespace Consultare.Web.Hosting;

/// <summary>Chooses the hub's clock: the machine's, or the sandbox's while the hub plays a clinic day.</summary>
internal static class HubClock
{
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
