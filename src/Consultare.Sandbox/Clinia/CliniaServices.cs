using Consultare.Sandbox.Systems;

namespace Consultare.Sandbox.Clinia;

/// <summary>What the chat dashboard needs.</summary>
internal static class CliniaServices
{
    public static IServiceCollection AddClinia(this IServiceCollection services) => services
        .AddSingleton<CliniaSessions>()
        .AddSingleton<CliniaFigures>()
        .AddSingleton<CliniaPages>()
        .AddSingleton<CliniaApi>()
        .AddSingleton<CliniaExpectation>()
        .AddSystem<CliniaSystem>();
}
