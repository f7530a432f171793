using Consultare.Sandbox.FeegowWeb;
using Consultare.Sandbox.Systems;

namespace Consultare.Sandbox.Revenue;

/// <summary>What the revenue report needs.</summary>
internal static class RevenueServices
{
    public static IServiceCollection AddRevenue(this IServiceCollection services) => services
        .AddSingleton<RevenueBook>()
        .AddSingleton<RevenueData>()
        .AddSingleton<RevenueLineMakerSource>()
        .AddSingleton<IFeegowPage, RevenuePage>()
        .AddSystem<RevenueSystem>();
}
