using Consultare.Integrations.Feegow;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Consultare.Integrations.Tests.Feegow;

public sealed class FeegowServicesTests
{
    [Fact]
    public void AddFeegow_WhenTheEnvironmentSaysNothing_UsesTheVendorsHostAndNoKey()
    {
        var options = OptionsOf([]);

        options.ApiBaseUrl.ShouldBe(new Uri("https://api.feegow.com/v1/api"));
        options.AccessToken.ShouldBe("");
        options.RequestTimeout.ShouldBe(TimeSpan.FromSeconds(60));
        options.RetryAfterCap.ShouldBe(TimeSpan.FromSeconds(60));
    }

    [Fact]
    public void AddFeegow_WhenTheEnvironmentIsSet_UsesItTrimmed()
    {
        var options = OptionsOf(new()
        {
            ["FEEGOW_API_BASE_URL"] = " http://api.feegow.localhost:5090/v1/api ",
            ["FEEGOW_ACCESS_TOKEN"] = "chave\n",
        });

        options.ApiBaseUrl.ShouldBe(new Uri("http://api.feegow.localhost:5090/v1/api"));
        options.AccessToken.ShouldBe("chave");
    }

    [Theory]
    [InlineData("api.feegow.com")]
    [InlineData("ftp://api.feegow.com/v1")]
    [InlineData("https://user:secret@api.feegow.com/v1")]
    [InlineData("http://")]
    public void AddFeegow_WhenTheAddressCannotWork_RefusesNamingTheSetting(string address)
    {
        var refusal = Should.Throw<OptionsValidationException>(() => OptionsOf(new() { ["FEEGOW_API_BASE_URL"] = address }));

        refusal.Message.ShouldContain("FEEGOW_API_BASE_URL");
        refusal.Message.ShouldNotContain("secret");
    }

    [Fact]
    public void AddFeegow_WhenTheKeyCannotBeAHeader_RefusesWithoutShowingIt()
    {
        var refusal = Should.Throw<OptionsValidationException>(() => OptionsOf(new() { ["FEEGOW_ACCESS_TOKEN"] = "segredo\r\nX: y" }));

        refusal.Message.ShouldContain("FEEGOW_ACCESS_TOKEN");
        refusal.Message.ShouldNotContain("segredo");
    }

    public static TheoryData<Action<FeegowOptions>> BadLimits => new()
    {
        options => options.RequestTimeout = TimeSpan.Zero,
        options => options.ConnectTimeout = TimeSpan.FromHours(1),
        options => options.RetryAfterCap = TimeSpan.FromDays(1),
        options => options.Attempts = 0,
        options => options.Attempts = 11,
        options => options.BaseDelay = TimeSpan.Zero,
        options => options.MaxDelay = TimeSpan.FromMilliseconds(999),
        options => options.MaxResponseBytes = 1,
    };

    [Theory]
    [MemberData(nameof(BadLimits), DisableDiscoveryEnumeration = true)]
    public void AddFeegow_WhenALimitIsOutOfRange_Refuses(Action<FeegowOptions> spoil)
    {
        var services = new ServiceCollection().AddFeegow(spoil).BuildServiceProvider();

        Should.Throw<OptionsValidationException>(() => services.GetRequiredService<IOptions<FeegowOptions>>().Value);
    }

    [Fact]
    public async Task AddFeegow_Twice_GivesOneClient()
    {
        await using var services = new ServiceCollection()
            .AddFeegow(_ => { }).AddFeegow(_ => { }).BuildServiceProvider();

        services.GetServices<FeegowClient>().ShouldHaveSingleItem();
    }

    private static FeegowOptions OptionsOf(Dictionary<string, string?> settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        using var services = new ServiceCollection().AddFeegow(configuration).BuildServiceProvider();
        return services.GetRequiredService<IOptions<FeegowOptions>>().Value;
    }
}
