using Consultare.Sandbox.Systems;

namespace Consultare.Sandbox.FeegowWeb;

/// <summary>What the clinic system's pages need; further pages are added as <see cref="IFeegowPage"/>.</summary>
internal static class FeegowWebServices
{
    public static IServiceCollection AddFeegowWeb(this IServiceCollection services) => services
        .AddSingleton<WebSessionStore>()
        .AddSingleton<UnitTokens>()
        .AddSingleton<LoginPage>()
        .AddSingleton<LoginEndpoints>()
        .AddSingleton<LoggedOut>()
        .AddSingleton<IFeegowPage, LandingPage>()
        .AddSingleton<IFeegowPage, WaitingListShell>()
        .AddSingleton<IFeegowPage, TotemPage>()
        .AddSystem<FeegowWebSystem>();
}
