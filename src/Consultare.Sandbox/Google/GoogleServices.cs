using Consultare.Sandbox.Systems;

namespace Consultare.Sandbox.Google;

/// <summary>What Google's services need.</summary>
internal static class GoogleServices
{
    public static IServiceCollection AddGoogle(this IServiceCollection services) => services
        .AddSingleton<GoogleTokens>()
        .AddSingleton<SheetSeed>()
        .AddSingleton<SheetBook>()
        .AddSingleton<SheetsApi>()
        .AddSingleton<SheetCsv>()
        .AddSingleton<SheetExpectation>()
        .AddSystem<GoogleSystem>();
}
