using Consultare.Integrations.Feegow;

namespace Consultare.Integrations.Tests.Feegow;

public sealed class FeegowStatusesTests
{
    [Fact]
    public void Kept_Always_AreTheTenOfTheAgenda() =>
        FeegowStatuses.Kept.Order().ShouldBe([1, 2, 3, 4, 6, 7, 11, 15, 16, 22]);

    [Theory]
    [InlineData(5)]
    [InlineData(33)]
    [InlineData(101)]
    [InlineData(208)]
    public void IsKept_WhenDroppedByTheHub_IsFalse(int status) => FeegowStatuses.IsKept(status).ShouldBeFalse();
}
