using Consultare.Integrations.Browsing;
using Consultare.Integrations.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Consultare.Integrations.Clinia;

/// <summary>Gives a host what it needs to read the chat dashboard.</summary>
public static class CliniaServices
{
    /// <summary>Adds <see cref="CliniaClient"/> and its login, set up from the CLINIA_* settings and the section <c>Clinia</c>.</summary>
    public static IServiceCollection AddClinia(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddBrowsing(configuration);
        return services.AddClinia(options =>
        {
            configuration.GetSection("Clinia").Bind(options);
            Read(configuration, options);
        });
    }

    /// <summary>Adds <see cref="CliniaClient"/> and its login; settings that cannot work stop the host at start.</summary>
    public static IServiceCollection AddClinia(this IServiceCollection services, Action<CliniaOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddLogging();
        services.AddBrowsing();
        services.AddOptions<CliniaOptions>().Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<CliniaOptions>, CliniaOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<CliniaClient>();
        services.TryAddSingleton<ICliniaLogin, CliniaBrowserLogin>();
        return services;
    }

    private static void Read(IConfiguration configuration, CliniaOptions options)
    {
        options.BaseUrl = SettingAddress.Read(configuration, CliniaOptions.BaseUrlSetting) ?? options.BaseUrl;

        options.User = Text(configuration, CliniaOptions.UserSetting) ?? options.User;
        options.Password = Text(configuration, CliniaOptions.PasswordSetting) ?? options.Password;
        options.Cookie = Text(configuration, CliniaOptions.CookieSetting) ?? options.Cookie;
        if (Text(configuration, CliniaOptions.GroupsSetting) is { } groups)
        {
            (options.Groups, options.GroupsProblem) = CliniaGroupsText.Read(groups);
        }
    }

    private static string? Text(IConfiguration configuration, string setting) =>
        configuration[setting]?.Trim() is { Length: > 0 } text ? text : null;
}
